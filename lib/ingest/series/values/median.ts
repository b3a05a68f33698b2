/** The middle of some numbers in rising order, the upper one of two, without sorting them all.
 * @param numbers  at least one, none of them NaN; their order is changed
 * @see Hoare 1961, "Algorithm 65: FIND" */
export function median(numbers: Float64Array): number {
  const middle = numbers.length >> 1;
  let left = 0;
  let right = numbers.length - 1;
  while (left < right) {
    const pivot = middleOfThree(numbers[left], numbers[(left + right) >> 1], numbers[right]);
    let low = left;
    let high = right;
    while (low <= high) {
      while (numbers[low] < pivot) low++;
      while (numbers[high] > pivot) high--;
      if (low > high) break;
      const swapped = numbers[low];
      numbers[low++] = numbers[high];
      numbers[high--] = swapped;
    }
    if (middle <= high) right = high;
    else if (middle >= low) left = low;
    else return numbers[middle];
  }
  return numbers[middle];
}

const middleOfThree = (one: number, two: number, three: number): number =>
  Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
