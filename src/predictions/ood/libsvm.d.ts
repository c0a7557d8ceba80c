/** The package ships no types; only what the one-class machine uses is declared. */
declare module 'libsvm-js/asm.js' {
  interface Options {
    type: string;
    kernel: string;
    gamma: number;
    nu: number;
    tolerance: number;
    cacheSize: number;
    quiet: boolean;
  }
  export default class SVM {
    static readonly SVM_TYPES: { ONE_CLASS: string };
    static readonly KERNEL_TYPES: { RBF: string };
    constructor(options: Options);
    train(samples: readonly (readonly number[])[], labels: readonly number[]): void;
    serializeModel(): string;
    free(): void;
  }
}
