// Prints the findings of csp_evaluator on a policy, as JSON.
import evaluator from "csp_evaluator/dist/evaluator.js";
import parser from "csp_evaluator/dist/parser.js";

const policy = new parser.CspParser(process.argv[2]).csp;
console.log(JSON.stringify(new evaluator.CspEvaluator(policy).evaluate()));
