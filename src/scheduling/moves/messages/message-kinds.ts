/** Kinds under which the outbox knows the letters of a move. */
export const MOVE_OFFERED = 'move-offered';
export const MOVE_CALLED_OFF = 'move-called-off';
