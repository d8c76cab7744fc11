' Does in a spreadsheet what the lines of TMINUS_STEPS say, and writes what it reads to TMINUS_ANSWERS. The words of a
' line stand between tabs. An answer begins with the number of its line; what cannot be done ends the run with "failed".
Sub Run
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim asWorkbook(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  asWorkbook(0).Name = "FilterName"
  asWorkbook(0).Value = "Calc MS Excel 2007 XML"
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  steps = CreateUnoService("com.sun.star.io.TextInputStream")
  steps.setInputStream(files.openFileRead(ConvertToUrl(Environ("TMINUS_STEPS"))))
  steps.setEncoding("UTF-8")
  answers = CreateUnoService("com.sun.star.io.TextOutputStream")
  answers.setOutputStream(files.openFileWrite(ConvertToUrl(Environ("TMINUS_ANSWERS"))))
  answers.setEncoding("UTF-8")
  On Error GoTo Failed
  number = 0
  Do While Not steps.isEOF()
    words = Split(steps.readLine(), Chr(9))
    Select Case words(0)
    Case "open"
      book = StarDesktop.loadComponentFromURL(ConvertToUrl(words(1)), "_blank", 0, hidden())
    Case "type"
      ' As typed: a number, a text or a formula.
      book.Sheets.getByName(words(1)).getCellRangeByName(words(2)).setFormula(words(3))
    Case "insert-row"
      book.Sheets.getByName(words(1)).Rows.insertByIndex(CInt(words(2)) - 1, 1)
    Case "insert-column"
      book.Sheets.getByName(words(1)).Columns.insertByIndex(CInt(words(2)) - 1, 1)
    Case "delete-row"
      book.Sheets.getByName(words(1)).Rows.removeByIndex(CInt(words(2)) - 1, 1)
    Case "read"
      For Each cells In book.Sheets.getByName(words(1)).getCellRangeByName(words(2)).getDataArray()
        answers.writeString(number & Chr(9) & Join(cells, Chr(9)) & Chr(10))
      Next
    Case "save"
      book.storeToURL(ConvertToUrl(words(1)), asWorkbook())
    Case "close"
      book.close(True)
    End Select
    number = number + 1
  Loop
  answers.writeString("done" & Chr(10))
Finish:
  answers.closeOutput()
  StarDesktop.terminate()
  Exit Sub
Failed:
  answers.writeString("failed" & Chr(9) & number & Chr(9) & Error$ & Chr(10))
  Resume Finish
End Sub
