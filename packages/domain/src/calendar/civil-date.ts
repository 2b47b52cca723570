/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. Compares as text; no instant ever decides a duty. */
export type CivilDate = string;
