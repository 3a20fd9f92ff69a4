"""Saves a letter with a password, which LibreOffice does for scripts only.

lock-letter.py PIPE SOURCE DOCX ODT
"""
import sys
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.connection import NoConnectException

pipe, source, docx, odt = sys.argv[1:]


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("LibreOffice did not start within a minute.")


def option(name, value):
    return PropertyValue(Name=name, Value=value)


desktop = connect().ServiceManager.createInstance("com.sun.star.frame.Desktop")
letter = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (option("Hidden", True),))
# Word's form takes its password in another way than LibreOffice's own.
word = uno.Any("[]com.sun.star.beans.NamedValue", (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", "birch")))
letter.storeToURL(
    uno.systemPathToFileUrl(docx), (option("FilterName", "MS Word 2007 XML"), option("EncryptionData", word))
)
letter.storeToURL(uno.systemPathToFileUrl(odt), (option("FilterName", "writer8"), option("Password", "birch")))
letter.close(True)
desktop.terminate()
