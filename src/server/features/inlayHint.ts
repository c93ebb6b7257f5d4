/** Inlay hints: the normalised value behind each figure. Off unless the setting `inlayHints` is on. */
import { type Disposable, type InlayHint, InlayHintKind } from 'vscode-languageserver/node';
import { describeFigure, type Figure } from '../../core/index.ts';
import type { Feature } from '../context.ts';
import { guarded, inBackground } from '../guard.ts';
import { rangeOf, spanOf } from '../ranges.ts';

export const inlayHint: Feature = {
  capabilities: { inlayHintProvider: true },
  register({ connection, analyses, settings, client }): Disposable {
    const hints = connection.languages.inlayHint.on(
      guarded(connection, 'inlay hints', null, async ({ textDocument, range }): Promise<InlayHint[] | null> => {
        if (!(await settings.of(textDocument.uri)).inlayHints) return null;
        const here = await analyses.of(textDocument.uri);
        if (!here) return null;
        const { document, annotations } = here;
        const shown = spanOf(document, range);
        return annotations.figures
          .filter((figure) => figure.start < shown.end && figure.end > shown.start && !speaksForItself(figure))
          .map((figure) => ({
            position: rangeOf(document, figure).end,
            label: describeFigure(figure).value,
            kind: InlayHintKind.Type,
            paddingLeft: true,
          }));
      }),
    );
    const refresh = settings.onDidChange((names) => {
      if (!client.inlayHintRefresh || !names.includes('inlayHints')) return;
      inBackground(connection, 'refresh of inlay hints', connection.languages.inlayHint.refresh());
    });
    return {
      dispose() {
        hints.dispose();
        refresh.dispose();
      },
    };
  },
};

/** Whether the text already writes the normalised value, but for blanks and separators. */
function speaksForItself(figure: Figure): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/[\s,]/g, '');
  return bare(describeFigure(figure).value) === bare(figure.text);
}
