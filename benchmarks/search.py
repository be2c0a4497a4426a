"""Asks a running demo for the best plan of its locked period and measures a page beside it: URL SECONDS."""
import json
import statistics
import subprocess
import sys
import time
import urllib.request

desk, seconds = sys.argv[1], int(sys.argv[2])
PAGE = """query { fixtures(first: 50) { edges { node { id number startsAt home { name } away { name } venue { name }
  crew { slots { role referee { name } } } } } } }"""
PAGES = 150


def ask(document, variables=None, token=None):
    body = json.dumps({"query": document, "variables": variables or {}}).encode()
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    with urllib.request.urlopen(urllib.request.Request(desk + "/graphql", body, headers)) as answer:
        data = json.load(answer)
    if data.get("errors"):
        raise SystemExit(data["errors"])
    return data["data"]


def sql(statement):
    out = subprocess.run(["psql", "-X", "-At", "-c", statement], check=True, capture_output=True, text=True).stdout
    return [line.split("|") for line in out.splitlines()]


def pages(token):
    took = []
    for _ in range(PAGES):
        began = time.perf_counter()
        ask(PAGE, token=token)
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    return statistics.median(took), took[int(PAGES * 0.99)]


token = ask('mutation { login(command: {login: "assigner", password: "refstand-demo"}) { value { token } } }')["login"]["value"]["token"]
period = next(edge["node"] for edge in ask(
    "{ periods(first: 20) { edges { node { id name status firstDay lastDay } } } }", token=token)["periods"]["edges"]
    if edge["node"]["status"] == "LOCKED")
matches, roles = sql("""select count(distinct f.id), count(*) from fixture f join league l on l.id = f.league_id and l.assigned_by = 'CENTRAL'
    join league_role r on r.league_id = l.id where f.match_date between '%s' and '%s'""" % (period["firstDay"], period["lastDay"]))[0]
for _ in range(2):
    pages(token)
alone = pages(token)
started = ask("""mutation($p: ID!, $s: Int!) { startPlanning(command: {periodId: $p, seconds: $s, keepCommitted: true}) {
    value { id } rejections { code } } }""", {"p": period["id"], "s": seconds}, token)["startPlanning"]
run = started["value"]["id"]
time.sleep(1)
beside = pages(token)
while ask("query($id: ID!) { planning(id: $id) { status } }", {"id": run}, token)["planning"]["status"] in ("RUNNING", "STOPPING"):
    time.sleep(0.2)
end = ask("query($id: ID!) { planning(id: $id) { status cost bound openRoles staged } }", {"id": run}, token)["planning"]
went = [(int(a), int(b), int(c)) for a, b, c in sql(
    "select elapsed_millis, cost, open_roles from planning_progress where planning_id = '%s' order by 1" % run)]
full = next(at for at, _, still in went if still == end["openRoles"])
best = next(at for at, cost, _ in went if cost == end["cost"])
gap = 100 * (end["cost"] - end["bound"]) / end["cost"]
rows = [
    ("the demo's period as users see it", "%s matches with %s roles, %s changed, %s stay open" % (matches, roles, end["staged"], end["openRoles"])),
    ("until a plan that leaves no more roles open than the last was told", "%.1f s" % (full / 1000)),
    ("until the best plan was told", "%.1f s of %d s" % (best / 1000, seconds)),
    ("cost of the plan, and what none can cost less than", "%d and %d: %.2f %% apart" % (end["cost"], end["bound"], gap)),
    ("a page of 50 fixtures meanwhile, one after the other", "p50 %.1f ms, p99 %.1f ms" % beside),
    ("the same with no search at work", "p50 %.1f ms, p99 %.1f ms" % alone),
]
print("| what | measured |\n| --- | --- |")
for row in rows:
    print("| %s | %s |" % row)
