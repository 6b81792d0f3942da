/**
 * Cholesky factor of a symmetric positive definite matrix, row by row, in place (lower triangle).
 *
 * @returns false when the matrix is not positive definite
 */
export function cholesky(matrix: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k]! * matrix[j * n + k]!;
      if (i === j) {
        if (!(sum > 0)) return false;
        matrix[i * n + i] = Math.sqrt(sum);
      } else {
        matrix[i * n + j] = sum / matrix[j * n + j]!;
      }
    }
  }
  return true;
}

/** Solves L·Lᵀ·x = b in place of b, L from `cholesky`. */
export function solveWith(factor: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * b[k]!;
    b[i] = sum / factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= factor[k * n + i]! * b[k]!;
    b[i] = sum / factor[i * n + i]!;
  }
  return b;
}

/** The inverse of a symmetric positive definite matrix, or null where it has none. */
export function inverse(matrix: Float64Array, n: number): Float64Array | null {
  const factor = matrix.slice();
  if (!cholesky(factor, n)) return null;
  // The inverse of the factor, then its square: (LLᵀ)⁻¹ = L⁻ᵀL⁻¹. Columns of L⁻¹ are kept as rows.
  const rows = new Float64Array(n * n);
  for (let c = 0; c < n; c++) {
    rows[c * n + c] = 1 / factor[c * n + c]!;
    for (let i = c + 1; i < n; i++) {
      let sum = 0;
      for (let k = c; k < i; k++) sum -= factor[i * n + k]! * rows[c * n + k]!;
      rows[c * n + i] = sum / factor[i * n + i]!;
    }
  }
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < n; k++) sum += rows[i * n + k]! * rows[j * n + k]!;
      result[i * n + j] = result[j * n + i] = sum;
    }
  }
  return result;
}
