/** Which way a forecast missed, by its residual (actual less predicted); nothing where it did not or is not known. */
export const residualWords = (residual: number | null): string =>
  residual === null || residual === 0 ? '' : residual > 0 ? 'too low' : 'too high';
