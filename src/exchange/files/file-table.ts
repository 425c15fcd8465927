/** Most of what a list of centres may hold: a region has hundreds, the country some thirteen thousand. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
/** In bytes; a list of 10,000 centres is about three million. */
export const MOST_FILE_BYTES = 12 * 1024 * 1024;

export interface FileRow {
  /** As the spreadsheet numbers it, the header too. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly hasFormula: boolean;
}

export interface FileTable {
  readonly ok: true;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly rows: readonly FileRow[];
}

/** Why a file is refused as a whole. */
export interface FileFault {
  readonly ok: false;
  readonly reason:
    | 'file-empty'
    | 'only-header'
    | 'not-a-table'
    | 'old-excel'
    | 'broken-xlsx'
    | 'broken-csv'
    | 'unfolds-too-far'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'choose-sheet';
  readonly line?: number;
  readonly sheets?: readonly string[];
}
