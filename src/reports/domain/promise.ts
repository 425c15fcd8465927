/** People are promised to wait no longer than this after their time. */
export const PROMISED_WAIT_MINUTES = 15;
export const PROMISED_WAIT_SECONDS = PROMISED_WAIT_MINUTES * 60;
