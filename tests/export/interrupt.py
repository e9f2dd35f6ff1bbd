"""An export that is killed leaves the previous one complete, and the next one replaces it."""
import subprocess

import manifest
import program
import program_messages as messages


def check(checks):
    folder = program.work / "interrupted"
    code, output = program.execute("export", "--out", folder)
    if code != 0:
        raise RuntimeError(output)
    before = (folder / "export.json").read_bytes()

    with subprocess.Popen(program.command_line("export", "--out", folder), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/") as export:
        reached = any(messages.EXPORT_PROGRESS in line for line in export.stdout)
        export.kill()
    checks.check("an export that is killed after 100 files leaves the previous one complete", len(manifest.files_of(folder)), [
        *([] if reached else ["it ended before it was killed"]), *([] if (folder / "export.json").read_bytes() == before else ["another manifest"]), *manifest.differences(folder)])

    code, output = program.execute("export", "--out", folder)
    checks.check("the next export succeeds", len(manifest.files_of(folder)), [*([] if code == 0 else [output[-500:]]), *manifest.differences(folder)])
