/** What random tests have in common. */

/** Where random inputs begin: the same each time, another where FUZZ_SEED names one. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_240_229);
