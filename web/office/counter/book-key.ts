/** Books somebody who stands there, at the counter and in the hall alike. Not F2: at the counter that sets aside. */
export const BOOK_KEY = 'F4';
