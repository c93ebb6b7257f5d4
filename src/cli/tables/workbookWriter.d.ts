/** The part of ExcelJS that writes: alone it is half as large, and none of the packages for reading come with it. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type ExcelJS from 'exceljs';

  export default class WorkbookWriter extends ExcelJS.stream.xlsx.WorkbookWriter {}
}
