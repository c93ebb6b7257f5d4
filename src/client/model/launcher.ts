/** Something that takes a while to start, and may be given up or started anew meanwhile: only the last start counts. */

/** Says why a start was given up before it was done. */
export class GivenUp extends Error {}

export class Launcher<Running extends { dispose(): unknown }> {
  private launched: Promise<Running> | null = null;

  /**
   * @param launch starts one; it asks now and then whether it is still wanted, and throws `GivenUp` when it is not
   * @param failed told when a start fails that is still wanted
   */
  constructor(
    private readonly launch: (isWanted: () => boolean) => Promise<Running>,
    private readonly failed: () => void,
  ) {}

  /**
   * The one that runs, started where there is none. Where another start takes its place meanwhile, that one.
   * Rejects when the start fails or is given up.
   */
  async running(): Promise<Running> {
    this.launched ??= this.begin();
    const { launched } = this;
    try {
      return await launched;
    } catch (error) {
      if (this.launched !== null && this.launched !== launched) return this.running();
      throw error;
    }
  }

  /** Lets go of the one there is, running or not: the next question starts another. */
  forget(): void {
    this.launched = null;
  }

  /** Gives up the one there is, and disposes of it once it runs. Rejects when it never did, or cannot be disposed of. */
  async giveUp(): Promise<void> {
    const { launched } = this;
    this.launched = null;
    await (await launched)?.dispose();
  }

  private begin(): Promise<Running> {
    const launched: Promise<Running> = this.launch(() => this.launched === launched);
    launched.catch(() => {
      if (this.launched !== launched) return;
      this.launched = null;
      this.failed();
    });
    return launched;
  }
}
