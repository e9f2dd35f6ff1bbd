// The grade that HTTP Observatory gives, and which test gives or takes points: A+, or it fails.
import { readFileSync } from "node:fs";

const { scan, tests, error } = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (error) throw new Error(error);
for (const [name, test] of Object.entries(tests)) console.log(`  ${test.pass ? "passed" : "FAILED"} ${String(test.scoreModifier).padStart(4)}  ${name}: ${test.result}`);
console.log(`HTTP Observatory: ${scan.grade}, ${scan.score} points, ${scan.testsPassed} of ${scan.testsQuantity} tests passed`);
process.exit(scan.grade === "A+" ? 0 : 1);
