/** The page's colours, as the scene draws with them. */
export interface SceneTheme {
  readonly isDark: boolean;
  readonly line: string;
  readonly wire: string;
  readonly poor: string;
  readonly warn: string;
  /** The face of a cut. */
  readonly cut: string;
}
