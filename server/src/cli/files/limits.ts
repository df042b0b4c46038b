/** Default of `--max-size`, in megabytes: far above any encounter file, far below what would exhaust memory. */
export const DEFAULT_MAX_SIZE = '10';
