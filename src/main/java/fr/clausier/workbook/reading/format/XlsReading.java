package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Content;
import fr.clausier.workbook.reading.Limits;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads the sheets of an .xls workbook (Excel 97 to 2003) record by record. Macros are never looked at. */
public final class XlsReading implements HSSFListener {

    private final Limits limits;
    private final byte[] content;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final OldSheets kept;
    private SSTRecord texts;
    private boolean from1904;
    private int depth;
    private int opened;
    private boolean cells;
    /** A formula whose result, a text, comes in the next record. */
    private FormulaRecord awaiting;

    public XlsReading(byte[] content, Limits limits) {
        this.content = content;
        this.limits = limits;
        this.kept = new OldSheets(limits, "file-xls-rows");
    }

    public List<Table> tables() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFile("file-password");
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw new UnreadableFile(root.hasEntryCaseInsensitive("Book") ? "file-xls" : "file-not-table");
            }
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, root);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableFile("file-password");
        } catch (OldExcelFormatException old) {
            throw new UnreadableFile("file-xls");
        }
        return tables;
    }

    @Override
    public void processRecord(Record entry) {
        if (entry instanceof BOFRecord start) {
            open(start);
        } else if (entry instanceof EOFRecord) {
            close();
        } else if (depth == 1) {
            if (cells) {
                ofSheet(entry);
            } else {
                ofWorkbook(entry);
            }
        }
    }

    private void open(BOFRecord start) {
        depth++;
        if (depth == 1) {
            cells = start.getType() == BOFRecord.TYPE_WORKSHEET;
            opened += start.getType() == BOFRecord.TYPE_WORKBOOK ? 0 : 1;
        }
    }

    /** A chart within a sheet has a beginning and an end of its own. */
    private void close() {
        depth--;
        if (depth == 0 && cells) {
            cells = false;
            List<BoundSheetRecord> inOrder = List.of(BoundSheetRecord.orderByBofPosition(sheets));
            if (opened > inOrder.size()) {
                throw new UnreadableFile("file-corrupt");
            }
            BoundSheetRecord sheet = inOrder.get(opened - 1);
            tables.add(kept.table(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden()));
        }
    }

    private void ofWorkbook(Record entry) {
        if (entry instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (entry instanceof SSTRecord all) {
            texts = all;
        } else if (entry instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    private void ofSheet(Record entry) {
        if (entry instanceof RowRecord row && row.getZeroHeight()) {
            kept.hideRow(row.getRowNumber());
        } else if (entry instanceof ColumnInfoRecord column && column.getHidden()) {
            kept.shape().hide(column.getFirstColumn(), column.getLastColumn());
        } else if (entry instanceof MergeCellsRecord merges) {
            for (int i = 0; i < merges.getNumAreas(); i++) {
                kept.merge(merges.getAreaAt(i));
            }
        } else if (entry instanceof StringRecord text && awaiting != null) {
            kept.put(awaiting.getRow(), awaiting.getColumn(), text(text.getString()));
            awaiting = null;
        } else if (entry instanceof FormulaRecord formula) {
            formula(formula);
        } else if (entry instanceof CellValueRecordInterface cell) {
            kept.put(cell.getRow(), cell.getColumn(), held(cell));
        }
    }

    private Object held(CellValueRecordInterface cell) {
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), cell);
        }
        if (cell instanceof LabelSSTRecord label) {
            return texts == null ? null : text(texts.getString(label.getSSTIndex()).getString());
        }
        if (cell instanceof LabelRecord label) {
            return text(label.getValue());
        }
        if (cell instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? flag(flag.getBooleanValue()) : error(flag.getErrorValue());
        }
        return null;
    }

    private void formula(FormulaRecord formula) {
        CellType result = formula.getCachedResultTypeEnum();
        if (formula.hasCachedResultString()) {
            awaiting = formula;
        } else if (result == CellType.BOOLEAN) {
            kept.put(formula.getRow(), formula.getColumn(), flag(formula.getCachedBooleanValue()));
        } else if (result == CellType.ERROR) {
            kept.put(formula.getRow(), formula.getColumn(), error(formula.getCachedErrorValue()));
        } else if (result == CellType.NUMERIC && formula.isCalcOnLoad() && formula.getValue() == 0) {
            // this kind of file always keeps some result: nought, to be computed on opening, is what programs write that computed none
            kept.put(formula.getRow(), formula.getColumn(), new Content(Cell.Kind.UNCOMPUTED, "=…", null));
        } else if (result == CellType.NUMERIC) {
            kept.put(formula.getRow(), formula.getColumn(), number(formula.getValue(), formula));
        }
    }

    private Object number(double value, CellValueRecordInterface cell) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Content(Cell.Kind.ERROR, "#NUM!", null);
        }
        int id = formats.getFormatIndex(cell);
        return NumberFormat.of(id, formats.getFormatString(cell)).read(BigDecimal.valueOf(value), from1904);
    }

    private static Object flag(boolean value) {
        return new Content(Cell.Kind.BOOLEAN, Boolean.toString(value), null);
    }

    private static Object error(int code) {
        return new Content(Cell.Kind.ERROR, FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?", null);
    }

    private static Object text(String value) {
        String text = value == null ? "" : value.strip();
        return text.isEmpty() ? null : text;
    }
}
