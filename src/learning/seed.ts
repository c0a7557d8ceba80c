/** Every model of this program is trained with it, so that the same rows give the same bytes. */
export const SEED = 20_260_101;
