const PATIENCE_MS = 2_000;

/** The processes behind a proxy, in turns; one that does not say it is ready is passed over. */
export class Ring {
  #all;
  #away = new Set();
  #turn = 0;

  /** @param {readonly string[]} all each as host:port */
  constructor(all) {
    this.#all = all;
  }

  /** Somebody, even when nobody is ready: the answer then says so. */
  next() {
    const ready = this.#all.filter((upstream) => !this.#away.has(upstream));
    const candidates = ready.length > 0 ? ready : this.#all;
    this.#turn += 1;
    return candidates[this.#turn % candidates.length] ?? '';
  }

  /** @param {string} upstream passed over until it is seen ready again */
  leave(upstream) {
    this.#away.add(upstream);
  }

  async look() {
    await Promise.all(
      this.#all.map(async (upstream) => {
        if (await isReady(upstream)) this.#away.delete(upstream);
        else this.#away.add(upstream);
      }),
    );
  }
}

/** @param {string} upstream */
async function isReady(upstream) {
  try {
    const answer = await fetch(`http://${upstream}/api/v1/health/ready`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
