; Offers Liaison under "Open with" for the kinds of files it imports, without becoming their default program: a kind is
; only named beside the others that can open it.

!define OPEN_WITH_CLASS "Liaison.Import"

!macro offerOpenWith EXT
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${OPEN_WITH_CLASS}"
!macroend

!macro withdrawOpenWith EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${OPEN_WITH_CLASS}"
!macroend

!macro forEachImportedKind MACRO
  !insertmacro ${MACRO} "csv"
  !insertmacro ${MACRO} "tsv"
  !insertmacro ${MACRO} "xlsx"
  !insertmacro ${MACRO} "vcf"
  !insertmacro ${MACRO} "ics"
  !insertmacro ${MACRO} "eml"
  !insertmacro ${MACRO} "mbox"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${OPEN_WITH_CLASS}" "" "File to import into Liaison"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${OPEN_WITH_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro forEachImportedKind offerOpenWith
!macroend

!macro customUnInstall
  !insertmacro forEachImportedKind withdrawOpenWith
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${OPEN_WITH_CLASS}"
!macroend
