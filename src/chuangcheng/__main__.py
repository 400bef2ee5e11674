"""`python -m chuangcheng`: the same program under the name that never clashes with a compiler."""

import sys

from chuangcheng.cli.entry import main

if __name__ == "__main__":
    sys.exit(main())
