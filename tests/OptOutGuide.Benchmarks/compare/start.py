"""Time from the start of the program to the first page, and memory without load: the site compared with an empty ASP.NET Core app, in turn."""
import statistics
import sys
import time

from servers import Server, free_port, site

ROUNDS = 15


def main(work):
    empty = Server("empty app", ["dotnet", f"{work}/bare/OptOutGuide.Bare.dll", "--urls", "http://127.0.0.1:8112"], 8112, f"{work}/empty.log")
    ours = site(f"{work}/app", free_port(), f"{work}/start.log")
    pages = {ours.name: "/en", empty.name: "/"}
    seconds = {ours.name: [], empty.name: []}
    memory = {ours.name: [], empty.name: []}
    for _ in range(ROUNDS):
        for server in (empty, ours):
            try:
                seconds[server.name].append(server.start(pages[server.name]))
                time.sleep(2)
                memory[server.name].append(server.memory())
            finally:
                server.stop()
    print("| program | first page, ms | resident, MB | time ÷ empty | memory ÷ empty |\n| --- | ---: | ---: | ---: | ---: |")
    for name in (empty.name, ours.name):
        times = [mine / theirs for mine, theirs in zip(seconds[name], seconds[empty.name])]
        sizes = [mine / theirs for mine, theirs in zip(memory[name], memory[empty.name])]
        print(f"| {name} | {statistics.median(seconds[name]) * 1000:.0f} | {statistics.median(memory[name]) / 1e6:.0f}"
              f" | {statistics.median(times):.2f} ({min(times):.2f}–{max(times):.2f}) | {statistics.median(sizes):.2f} ({min(sizes):.2f}–{max(sizes):.2f}) |")


main(sys.argv[1])
