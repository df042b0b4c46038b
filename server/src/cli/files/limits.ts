/** Default of `--max-size`, in megabytes: above any claim file seen, far below what would exhaust memory. */
export const DEFAULT_MAX_SIZE = '100';
