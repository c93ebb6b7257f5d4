/** The part of ExcelJS that writes: alone it is half as large, and none of the packages for reading come with it. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type ExcelJS from 'exceljs';

  export default class WorkbookWriter extends ExcelJS.stream.xlsx.WorkbookWriter {}
}

/** The stream through which ExcelJS hands parts of a file to the archive. */
declare module 'exceljs/lib/utils/stream-buf.js' {
  export default class StreamBuf {
    pipe(destination: NodeJS.WritableStream): unknown;
  }
}
