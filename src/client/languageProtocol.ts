/** The protocol library under the language client library: a bundle of its own, loaded a turn before, so that neither keeps the host long. */
export * from 'vscode-languageserver-protocol/node';
