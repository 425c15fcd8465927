/** What a number in a cell is, by the style of the cell. */
export type NumberKind = 'time' | 'date' | 'number';
