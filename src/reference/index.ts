/** The float64 reference evaluator of a graph of equations. */
export {
  evaluate,
  evaluateNode,
  EvaluationError,
  Evaluator,
  type EvaluationCode,
  type Evaluation,
  type Example,
  type Tensor,
} from "./evaluate.ts";
