#!/usr/bin/python3
"""A workbook with a password, by LibreOffice through its own bridge to Python."""
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from series import FOLDER

PIPE = "uno:pipe,name=lantern-exports;urp;StarOffice.ComponentContext"

with tempfile.TemporaryDirectory() as home:
    office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--norestore",
                               "--accept=pipe,name=lantern-exports;urp;"])
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(60):
        try:
            context = resolver.resolve(PIPE)
            break
        except Exception:
            time.sleep(0.5)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL((FOLDER / "openpyxl-plain.xlsx").as_uri(), "_blank", 0, (hidden,))
    document.storeToURL((FOLDER / "password.xlsx").as_uri(), (
        PropertyValue(Name="FilterName", Value="Calc MS Excel 2007 XML"),
        PropertyValue(Name="EncryptionData", Value=uno.Any("[]com.sun.star.beans.NamedValue", (
            NamedValue("CryptoType", "StrongEncryptionDataSpace"), NamedValue("OOXPassword", "lantern"))))))
    document.close(True)
    desktop.terminate()
    office.wait()
