/** The first day that a ZIP can say, in every time zone: what every entry is stamped with, so that no file tells when it was made. */
export const NO_TIME = new Date(1980, 0, 1);
