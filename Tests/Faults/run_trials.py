"""Tries power cuts or kill -9 again and again: run_trials.py power-cut|kill-9 --write COMMAND --read COMMAND"""

import argparse
import sys

from loop_disk import NoLoopDisk
from trials import kill_9, power_cut

TRIALS = {"power-cut": power_cut, "kill-9": kill_9}


def main() -> int:
    wishes = _wishes()
    lost = 0
    for number in range(1, wishes.trials + 1):
        try:
            outcome = TRIALS[wishes.trial](wishes.write, wishes.read)
        except NoLoopDisk as reason:
            print(f"skipped · 跳过: {reason}")
            return 0
        lost += len(outcome.lost)
        print(f"{number}/{wishes.trials}: {outcome}", flush=True)
    print(f"{lost} lost · 丢失 {lost} 条")
    return 1 if lost else 0


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Ends a writer in the middle of its work and counts what it lost.")
    parser.add_argument("trial", choices=TRIALS)
    parser.add_argument("--write", required=True, help="acknowledges one write a line; {folder} is where to write")
    parser.add_argument("--read", required=True, help="prints what is there afterwards, one write a line")
    parser.add_argument("--trials", type=int, default=20)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
