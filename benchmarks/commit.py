"""Stages a referee and commits the match, in one request each, over some connections; prints requests/s, p50 and p99 in ms.

Arguments: address, bearer token, connections; the pairs (fixture|period|referee) come line by line on standard input.
"""
import http.client
import json
import queue
import sys
import threading
import time

QUERY = """mutation StageAndCommit($stage: StageAssignmentInput!, $commit: CommitPlanInput!) {
  stageAssignment(command: $stage) { done rejections { code } }
  commitPlan(command: $commit) { done rejections { code } }
}"""


def body(pair):
    fixture, period, referee = pair.split("|")
    return json.dumps({"query": QUERY, "variables": {
        "stage": {"crewVersion": 0, "fixtureId": fixture, "refereeId": referee, "role": "FIRST"},
        "commit": {"acceptWarnings": True, "scope": {"periodId": period, "fixtureIds": [fixture]}}}})


def work(host, token, todo, times, failures):
    connection = http.client.HTTPConnection(host)
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + token}
    while True:
        try:
            wanted = todo.get_nowait()
        except queue.Empty:
            return
        began = time.perf_counter()
        connection.request("POST", "/graphql", wanted, headers)
        answer = connection.getresponse().read()
        times.append(time.perf_counter() - began)
        if answer.count(b'"done":true') != 2:
            failures.append(answer.decode())


def main():
    address, token, connections = sys.argv[1:]
    todo, times, failures = queue.Queue(), [], []
    for line in sys.stdin:
        todo.put(body(line.strip()))
    host = address.removeprefix("http://")
    threads = [threading.Thread(target=work, args=(host, token, todo, times, failures)) for _ in range(int(connections))]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    if failures or not times:
        sys.exit("%d of %d were not done, the first one: %s" % (len(failures), len(times), (failures or ["none asked"])[0]))
    times.sort()
    at = lambda part: times[min(len(times) - 1, int(len(times) * part))] * 1000
    print("%.1f %.1f %.1f" % (len(times) / took, at(0.5), at(0.99)))


main()
