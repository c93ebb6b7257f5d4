/** The dictionaries of opencc-js carry no types of their own: each is one serialised string. */
declare module 'opencc-js/dict/*' {
  const serialised: string;
  export default serialised;
}
