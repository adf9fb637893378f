"""The grants in NumPy: whole columns at a time, in pieces that stay in the cache, on all cores.

    python3 grants.py FOLDER PERSONS

FOLDER holds a file for each column, plain numbers side by side. Each line of standard input is a list of grants in JSON;
the answer is a line with the number entitled and the cents of each.
"""
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np

PIECE = 128 * 1024
TYPES = {"isee": "<i4", "income": "<i4", "cost": "<i4", "seniority": "<i2"}
NAMES = ["age", "isee", "income", "household_size", "children_under_three", "children_to_thirteen", "weekly_hours", "cost",
         "leave_months", "seniority", "province", "citizenship", "employment", "contract", "care", "sector", "firm",
         "disability", "single_parent", "other_grant"]
NEAR = np.isin(np.arange(13), [0, 1, 7, 8, 6, 11])
SECTORS = np.isin(np.arange(10), [3, 5, 8, 9])


def decide(c, g):
    ceiling = g["ceiling"] * 100
    ages = (c["age"] >= g["from"]) & (c["age"] <= g["to"])
    settled = (c["citizenship"] <= 1) | (c["seniority"] >= 12)
    if g["kind"] == "NURSERY":
        yes = ((c["children_under_three"] >= 1) & (c["care"] <= 1) & (c["cost"] > 0) & (c["isee"] <= ceiling)
               & NEAR[c["province"]] & settled & (c["other_grant"] == 0) & (c["weekly_hours"] >= g["least"]))
        cents = 11 * np.minimum(g["amount"] * 100, (c["cost"][yes] * g["percent"] + 50) // 100)
    elif g["kind"] == "VOUCHER":
        yes = ((c["children_under_three"] + c["children_to_thirteen"] >= g["least"]) & ages & (c["employment"] <= 2)
               & (c["income"] <= ceiling * c["household_size"].astype(np.int32)) & NEAR[c["province"]]
               & (c["contract"] <= 1) & (c["other_grant"] == 0) & (c["leave_months"] <= g["most"]))
        cents = np.where(c["single_parent"][yes] == 1, g["amount"] * g["percent"], g["amount"] * 100)
    elif g["kind"] == "HIRING":
        yes = ((c["employment"] >= 3) & (c["employment"] <= 4) & ages & (c["children_under_three"] >= 1)
               & (c["seniority"] >= g["least"]) & (c["province"] != 10) & (c["isee"] <= ceiling)
               & (c["weekly_hours"] <= g["most"]) & SECTORS[c["sector"]])
        cents = np.where(2 * c["isee"][yes] <= ceiling, 600 * g["amount"], 300 * g["amount"])
    else:
        yes = (((c["disability"] == 1) | (c["children_under_three"] > g["least"])) & ages & (c["isee"] <= ceiling)
               & (c["employment"] == 0) & (c["firm"] <= 2) & (c["weekly_hours"] <= g["most"]) & settled
               & (c["other_grant"] == 0))
        cents = ((ceiling - c["isee"][yes]).astype(np.int64) * g["percent"] + 50) // 100
    return np.count_nonzero(yes), int(cents.sum(dtype=np.int64))


def main(folder, persons):
    columns = {name: np.fromfile(os.path.join(folder, name), dtype=TYPES.get(name, "i1")) for name in NAMES}
    pieces = [{name: column[at:at + PIECE] for name, column in columns.items()} for at in range(0, persons, PIECE)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        print("ready", np.__version__, flush=True)
        for line in sys.stdin:
            grants = json.loads(line)
            sums = np.array(list(threads.map(lambda piece: [decide(piece, g) for g in grants], pieces))).sum(axis=0)
            print(json.dumps(sums.tolist()), flush=True)


main(sys.argv[1], int(sys.argv[2]))
