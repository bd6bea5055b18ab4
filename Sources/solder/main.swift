internal import Commands

Solder.run()
