/** Whether digits and "?" act; a clerk whose other tools press keys by themselves switches them off. */
export const SINGLE_KEYS = 'counter-single-keys';
