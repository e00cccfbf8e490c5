/** The few pieces of linear algebra that `latent` needs: tall matrices of `columns` columns, row after row, in steps of some milliseconds. */
type Steps<T> = Generator<undefined, T>;

/** Left × right, over the rows: columns × columns. */
export function* products(left: Float32Array, right: Float32Array, columns: number): Steps<Float64Array> {
  const sum = new Float64Array(columns * columns);
  for (let from = 0, row = 0; from < left.length; from += columns, row++) {
    if (row % 200 === 199) yield;
    for (let i = 0; i < columns; i++) {
      const value = left[from + i] as number;
      const to = i * columns;
      for (let j = 0; j <= i; j++) sum[to + j] = (sum[to + j] as number) + value * (right[from + j] as number);
    }
  }
  return sum;
}

/** The lower triangle L of a symmetric matrix (of which only the lower half is read) such that L × Lᵀ is the matrix; a direction with nothing in it stays empty. */
export function lowerOf(matrix: Float64Array, columns: number): Float64Array {
  const lower = new Float64Array(columns * columns);
  let largest = 0;
  for (let i = 0; i < columns; i++) largest = Math.max(largest, matrix[i * columns + i] as number);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * columns + j] as number;
      for (let k = 0; k < j; k++) rest -= (lower[i * columns + k] as number) * (lower[j * columns + k] as number);
      const pivot = lower[j * columns + j] as number;
      if (i === j) lower[i * columns + i] = rest > largest * 1e-9 ? Math.sqrt(rest) : 0;
      else lower[i * columns + j] = pivot > 0 ? rest / pivot : 0;
    }
  }
  return lower;
}

/** Makes the columns orthonormal, in place (Cholesky QR: exact enough for a basis that is only iterated). */
export function* orthonormal(matrix: Float32Array, columns: number): Steps<void> {
  const lower = lowerOf(yield* products(matrix, matrix, columns), columns);
  for (let from = 0, row = 0; from < matrix.length; from += columns, row++) {
    if (row % 200 === 199) yield;
    for (let i = 0; i < columns; i++) {
      const pivot = lower[i * columns + i] as number;
      let rest = matrix[from + i] as number;
      for (let k = 0; k < i; k++) rest -= (lower[i * columns + k] as number) * (matrix[from + k] as number);
      matrix[from + i] = pivot > 0 ? rest / pivot : 0;
    }
  }
}

export function* timesLower(matrix: Float32Array, lower: Float64Array, columns: number): Steps<Float32Array> {
  const result = new Float32Array(matrix.length);
  for (let from = 0, row = 0; from < matrix.length; from += columns, row++) {
    if (row % 200 === 199) yield;
    for (let i = 0; i < columns; i++) {
      const value = matrix[from + i] as number;
      const at = i * columns;
      for (let j = 0; j <= i; j++) result[from + j] = (result[from + j] as number) + value * (lower[at + j] as number);
    }
  }
  return result;
}

/** The x with L × Lᵀ × x = right; 0 in directions that are empty. */
export function solved(lower: Float64Array, right: Float64Array, columns: number): Float64Array {
  const at = (i: number, j: number) => lower[i * columns + j] as number;
  const x = Float64Array.from(right);
  for (let i = 0; i < columns; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(i, k) * (x[k] as number);
    x[i] = at(i, i) > 0 ? (x[i] as number) / at(i, i) : 0;
  }
  for (let i = columns - 1; i >= 0; i--) {
    for (let k = i + 1; k < columns; k++) x[i] = (x[i] as number) - at(k, i) * (x[k] as number);
    x[i] = at(i, i) > 0 ? (x[i] as number) / at(i, i) : 0;
  }
  return x;
}
