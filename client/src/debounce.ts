/** Calls `action` once no further call has come for `pauseMs` milliseconds, with the arguments of the last call. */
export function debounce<A extends unknown[]>(
  pauseMs: number,
  action: (...args: A) => void,
): { call(...args: A): void; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    call(...args) {
      clearTimeout(timer);
      timer = setTimeout(() => action(...args), pauseMs);
    },
    cancel: () => clearTimeout(timer),
  };
}
