// What csp_evaluator finds in a policy: nothing, or it fails.
import evaluator from "csp_evaluator/dist/evaluator.js";
import parser from "csp_evaluator/dist/parser.js";

const policy = process.argv[2];
if (!policy) throw new Error("There is no policy.");
const findings = new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate();
console.log(`Content-Security-Policy: ${policy}`);
for (const finding of findings) console.log(`  ${finding.directive} ${finding.value ?? ""}: ${finding.description} (severity ${finding.severity})`);
console.log(`csp_evaluator: ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
