"""Large content: the site's `check` compared with Hugo's build of the same Markdown, in turn. Prints tables of ratios."""
import argparse
import os
import shutil
import statistics
import subprocess
import time


def run(command):
    """Seconds, seconds of CPU time and peak memory in bytes of one program."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}: {text.decode()[-2000:]}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def check(work, guides):
    return run(["dotnet", f"{work}/app/OptOutGuide.Web.dll", "check", "--content", f"{work}/content-{guides}"])


def hugo(work, guides):
    shutil.rmtree(f"{work}/hugo-{guides}/public", ignore_errors=True)
    return run(["hugo", "--quiet", "--source", f"{work}/hugo-{guides}"])


def make(work, guides):
    """Generates the content and Hugo's site. Returns the number of their Markdown files."""
    content = f"{work}/content-{guides}"
    for folder in (content, f"{work}/hugo-{guides}"):
        shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["dotnet", f"{work}/benchmarks/OptOutGuide.Benchmarks.dll", "generate", "--guides", str(guides), "--out", content, "--hugo", f"{work}/hugo-{guides}"], check=True)
    return sum(name.endswith(".md") for _, _, names in os.walk(content) for name in names)


def spread(values, form="{:.2f}"):
    return f"{form.format(statistics.median(values))} ({form.format(min(values))}–{form.format(max(values))})"


def ratios(mine, theirs, part):
    return spread([a[part] / b[part] for a, b in zip(mine, theirs)])


def against_hugo(work, guides, rounds):
    files = make(work, guides)
    check(work, guides), hugo(work, guides)
    pairs = [(check(work, guides), hugo(work, guides)) for _ in range(rounds)]
    ours, theirs = zip(*pairs)
    print(f"{guides:,} generated guides in addition to the shipped content, {files:,} Markdown files, {rounds} pairs in turn.\n")
    print("| program | seconds | CPU seconds | cores used | peak memory, MB |\n| --- | ---: | ---: | ---: | ---: |")
    for name, rows in (("check", ours), ("Hugo", theirs)):
        seconds, cpu, memory = zip(*rows)
        print(f"| {name} | {spread(seconds)} | {spread(cpu)} | {spread([b / a for a, b in zip(seconds, cpu)])} | {spread([value / 1e6 for value in memory], '{:.0f}')} |")
    print(f"| check ÷ Hugo | {ratios(ours, theirs, 0)} | {ratios(ours, theirs, 1)} | | {ratios(ours, theirs, 2)} |\n", flush=True)


def against_itself(work, few, many, rounds):
    files = {guides: make(work, guides) for guides in (few, many)}
    pairs = [({guides: check(work, guides) for guides in files}) for _ in range(rounds)]
    print("| Markdown files | seconds | ms per file | CPU ms per file | peak memory, MB |\n| ---: | ---: | ---: | ---: | ---: |")
    for guides, count in files.items():
        seconds, cpu, memory = zip(*(pair[guides] for pair in pairs))
        print(f"| {count:,} | {spread(seconds)} | {spread([value / count * 1e3 for value in seconds])} | {spread([value / count * 1e3 for value in cpu])} | {spread([value / 1e6 for value in memory], '{:.0f}')} |")
    for part, name in ((0, "time"), (1, "CPU time")):
        print(f"\n{name} per file, {files[many]:,} ÷ {files[few]:,} files: {spread([pair[many][part] / files[many] / (pair[few][part] / files[few]) for pair in pairs])}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work")
    parser.add_argument("--guides", type=int, default=1000)
    parser.add_argument("--many", type=int, default=10000, help="guides of the large content: two files each")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    work = os.path.abspath(options.work)
    against_hugo(work, options.guides, options.rounds)
    against_itself(work, options.guides, options.many, max(3, options.rounds // 2))


main()
