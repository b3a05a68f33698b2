/** Series listed by name at once. */
export const listedSeries = 200;
