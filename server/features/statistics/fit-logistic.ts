import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** A row of a design matrix: the columns that aren't 0, ascending, and their values. */
export interface SparseRow {
  columns: readonly number[];
  values: readonly number[];
}

export interface LogisticFit {
  coefficients: number[];
  /** The standard error of each coefficient, given its prior. */
  errors: number[];
}

const maxIterations = 50;
/** Stops when no coefficient moves further than this. */
const tolerance = 1e-4;

/**
 * Logistic regression with an L2 pull of each coefficient to its prior, by Newton's method. A step that makes the fit
 * worse, because it went too far, is halved.
 *
 * @param outcomes for each row, whether it happened.
 * @param pulls for each column, the inverse of its prior variance. Positive: it keeps separable data finite.
 * @param priors where each column is pulled to; 0 if not given.
 */
export function fitLogistic(
  rows: readonly SparseRow[],
  outcomes: readonly boolean[],
  pulls: readonly number[],
  priors: readonly number[] = [],
): LogisticFit {
  const measure = (coefficients: number[]) => measureFit(rows, outcomes, { coefficients, pulls, priors });
  let fit = measure(pulls.map(() => 0));
  let decomposition = decompose(fit);
  let step = decomposition.solve(Matrix.columnVector(fit.gradient)).to1DArray();
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const moved = measure(fit.coefficients.map((value, column) => value + (step[column] ?? 0)));
    if (moved.loss > fit.loss) {
      step = step.map((length) => length / 2);
    } else {
      fit = moved;
      decomposition = decompose(fit);
      step = decomposition.solve(Matrix.columnVector(fit.gradient)).to1DArray();
    }
    if (step.every((length) => Math.abs(length) < tolerance)) break;
  }
  const covariance = decomposition.solve(Matrix.eye(pulls.length, pulls.length));
  return {
    coefficients: fit.coefficients,
    errors: pulls.map((_, at) => Math.sqrt(Math.max(0, covariance.get(at, at)))),
  };
}

/** Coefficients with their penalized loss, its negative gradient, and the lower half of the information matrix. */
interface MeasuredFit {
  coefficients: number[];
  loss: number;
  gradient: number[];
  information: Float64Array;
}

function measureFit(
  rows: readonly SparseRow[],
  outcomes: readonly boolean[],
  { coefficients, pulls, priors }: Record<'pulls' | 'priors', readonly number[]> & { coefficients: number[] },
): MeasuredFit {
  const size = coefficients.length;
  const distances = coefficients.map((value, column) => value - (priors[column] ?? 0));
  const fit: MeasuredFit = {
    coefficients,
    loss: pulls.reduce((sum, pull, column) => sum + (pull / 2) * (distances[column] ?? 0) ** 2, 0),
    gradient: pulls.map((pull, column) => -pull * (distances[column] ?? 0)),
    information: new Float64Array(size * size),
  };
  for (const [column, pull] of pulls.entries()) fit.information[column * size + column] = pull;
  for (const [at, row] of rows.entries()) addRow(fit, row, outcomes[at] === true);
  return fit;
}

function decompose({ coefficients: { length }, information }: MeasuredFit): CholeskyDecomposition {
  const matrix = new Matrix(length, length);
  for (let row = 0; row < length; row++) {
    for (let column = 0; column <= row; column++) {
      const value = information[row * length + column] ?? 0;
      matrix.set(row, column, value);
      matrix.set(column, row, value);
    }
  }
  return new CholeskyDecomposition(matrix);
}

/** The probability that a fit gives a row. */
export function predict({ coefficients }: LogisticFit, row: SparseRow): number {
  return 1 / (1 + Math.exp(-dot(row, coefficients)));
}

function addRow(fit: MeasuredFit, row: SparseRow, happened: boolean): void {
  const { columns, values } = row;
  const { coefficients, gradient, information } = fit;
  const logit = dot(row, coefficients);
  const probability = 1 / (1 + Math.exp(-logit));
  const error = (happened ? 1 : 0) - probability;
  const weight = probability * (1 - probability);
  // log(1 + e^x) without overflow.
  fit.loss += Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit))) - (happened ? logit : 0);
  for (let one = 0; one < columns.length; one++) {
    const [column, value] = [columns[one] ?? 0, values[one] ?? 0];
    gradient[column] = (gradient[column] ?? 0) + error * value;
    const start = column * coefficients.length;
    for (let other = 0; other <= one; other++) {
      const at = start + (columns[other] ?? 0);
      information[at] = (information[at] ?? 0) + weight * value * (values[other] ?? 0);
    }
  }
}

function dot({ columns, values }: SparseRow, coefficients: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++)
    sum += (coefficients[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}
