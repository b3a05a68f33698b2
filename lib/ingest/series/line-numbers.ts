/** The line of the file on which each row of a table begins. */
export type LineNumbers = {
  append(line: number): void;
  at(row: number): number;
  length(): number;
};

/** Makes a column of line numbers. They mostly follow each other, so only the rows where they do not are kept. */
export function createLineNumbers(): LineNumbers {
  const rows: number[] = [];
  const lines: number[] = [];
  let length = 0;
  let next = 0;
  return {
    append(line) {
      if (line !== next) {
        rows.push(length);
        lines.push(line);
      }
      length++;
      next = line + 1;
    },
    at(row) {
      let low = 0;
      let high = rows.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (rows[middle] <= row) low = middle;
        else high = middle - 1;
      }
      return lines[low] + row - rows[low];
    },
    length: () => length,
  };
}
