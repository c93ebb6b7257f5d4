/** The colours of the editor's theme, which VS Code gives pages as variables. */
import type { ChartTheme } from './chartOption.ts';

const SERIES = ['blue', 'orange', 'green', 'purple', 'red', 'yellow'].map((name) => `--vscode-charts-${name}`);

export function chartTheme(): ChartTheme {
  const style = getComputedStyle(document.body);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const foreground = read('--vscode-foreground', style.color);
  return {
    foreground,
    muted: read('--vscode-descriptionForeground', foreground),
    gridLine: read('--vscode-charts-lines', foreground),
    background: read('--vscode-editor-background', style.backgroundColor),
    series: SERIES.map((name) => read(name, foreground)),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize) || 13,
  };
}

/** Calls back when the editor has another theme. */
export function onThemeChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
