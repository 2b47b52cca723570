import type { LiveTopic, LiveWord } from '@mingcha/database/live-words';
import type { Database } from '@mingcha/database/tenant';
import type { SignedInAccount } from '../graphql/context';
import { readSession } from '../session/authenticate';

/** What a browser is told. Never what changed, only that something did: it asks again, and is answered by its rights. */
export type LiveEvent = 'hello' | 'notices' | 'job';

const EVENT_OF: Record<LiveTopic, LiveEvent | null> = { NOTICES: 'notices', JOB: 'job', SESSION: null };

/** The writing end of one browser's stream. */
export interface Sink {
  write(text: string): boolean;
  end(): void;
}

interface Stream {
  viewer: SignedInAccount;
  sink: Sink;
  /** When the session is over unless it was used meanwhile. */
  endsAt: number;
  /** Events to be told after the check that is under way. */
  waiting: Set<LiveEvent>;
  isChecking: boolean;
}

const BEAT_EVERY_MS = 25_000;
const MOST_PER_ACCOUNT = 8;
const keyOf = ({ tenantId, accountId }: { tenantId: string; accountId: string }) =>
  `${tenantId} ${accountId}`;

/**
 * Every open stream of this process. One connection to PostgreSQL hears for all of them; before anything is told the
 * session is read again, without being prolonged: a stream ends with its session or when the person's roles change.
 */
export class LiveStreams {
  readonly #streams = new Map<string, Set<Stream>>();
  readonly #beat: NodeJS.Timeout;
  #listening: Promise<() => Promise<void>> | null = null;

  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {
    this.#beat = setInterval(() => this.beat(), BEAT_EVERY_MS).unref();
  }

  /** Opens a stream: `hello` first, whereupon the browser asks for whatever it may have missed. */
  async open(viewer: SignedInAccount, endsAt: number, sink: Sink): Promise<() => void> {
    this.#listening ??= this.database.listen({
      hear: (word) => this.#hear(word),
      missed: () => this.#each((stream) => this.#tell(stream, 'hello')),
    });
    await this.#listening;
    const stream: Stream = { viewer, sink, endsAt, waiting: new Set(), isChecking: false };
    const own = this.#streams.get(keyOf(viewer)) ?? new Set();
    this.#streams.set(keyOf(viewer), own.add(stream));
    const [oldest] = own;
    if (own.size > MOST_PER_ACCOUNT && oldest) this.#end(oldest);
    write(stream, 'hello');
    return () => this.#forget(stream);
  }

  /** Keeps proxies from closing what is silent, and ends what has outlived its session. */
  beat(): void {
    const at = this.now().getTime();
    this.#each((stream) => {
      if (at >= stream.endsAt) this.#tell(stream, null);
      else if (!stream.sink.write(': \n\n')) this.#end(stream);
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    this.#each((stream) => this.#end(stream));
    const stop = await this.#listening;
    await stop?.();
  }

  get size(): number {
    return [...this.#streams.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #each(work: (stream: Stream) => void): void {
    for (const own of [...this.#streams.values()]) for (const stream of [...own]) work(stream);
  }

  #hear(word: LiveWord): void {
    for (const stream of [...(this.#streams.get(keyOf(word)) ?? [])])
      this.#tell(stream, EVENT_OF[word.topic]);
  }

  /** Many words at once are one check and one telling. */
  #tell(stream: Stream, event: LiveEvent | null): void {
    if (event !== null) stream.waiting.add(event);
    if (stream.isChecking) return;
    stream.isChecking = true;
    void this.#check(stream);
  }

  async #check(stream: Stream): Promise<void> {
    const { viewer } = stream;
    const session = await readSession(this.database, viewer.sessionHash, this.now()).catch(() => null);
    stream.isChecking = false;
    if (!session || session.account.roles.join() !== viewer.roles.join()) return this.#end(stream);
    stream.endsAt = session.endsAt;
    const events = [...stream.waiting];
    stream.waiting.clear();
    for (const event of events) if (!write(stream, event)) return this.#end(stream);
  }

  #end(stream: Stream): void {
    this.#forget(stream);
    stream.sink.end();
  }

  #forget(stream: Stream): void {
    const key = keyOf(stream.viewer);
    const own = this.#streams.get(key);
    own?.delete(stream);
    if (own?.size === 0) this.#streams.delete(key);
  }
}

function write({ sink }: Stream, event: LiveEvent): boolean {
  return sink.write(`event: ${event}\ndata: {}\n\n`);
}
