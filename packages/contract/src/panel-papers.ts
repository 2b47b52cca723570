export const PANEL_PAPERS = ['letter', 'pass', 'minutes'] as const;
/** 聘书 and 工作证 of a term, 会议纪要 of a meeting. */
export type PanelPaper = (typeof PANEL_PAPERS)[number];

/** Where a paper is fetched: of a term by its id, minutes by the meeting's. */
export const panelPaperPath = (paper: PanelPaper, id: string) => `/panel-papers/${paper}/${id}`;
