/** The compiler's version, as in package.json (a test holds them equal); every module bears it. */
export const version = "0.1.0";
