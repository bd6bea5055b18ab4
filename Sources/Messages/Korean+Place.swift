extension Korean {
  package func heldReadOnlyMount(_ directory: String) -> String {
    "파일 시스템이 읽기 전용으로 마운트되어 있습니다. `findmnt -T \(directory)` 명령으로 마운트를 확인한 뒤 "
      + "`mount -o remount,rw` 명령을 쓰면 변경할 수 있습니다. 컨테이너나 호스트가 제공하는 것이라면 이미지나 "
      + "호스트에서 복구하십시오"
  }
  package var heldReadOnlyFormat: String {
    "squashfs나 ISO 9660처럼 제자리에서 변경할 수 없는 파일 시스템입니다. 원본 트리를 복구한 뒤 다시 "
      + "만드십시오"
  }
  package func heldFixedDirectory(_ directory: String) -> String {
    "디렉터리에 immutable 또는 append-only 속성이 있습니다(`chattr -i -a \(directory)` 명령을 쓰면 변경 가능)"
  }
  package func heldFixedFile(_ file: String) -> String {
    "파일에 immutable 또는 append-only 속성이 있습니다(`chattr -i -a \(file)` 명령을 쓰면 변경 가능)"
  }
  package var heldNotWritable: String {
    "이 디렉터리의 이름을 변경할 권한이 없습니다. 디렉터리 소유자로 또는 `sudo` 명령으로 solder를 실행하십시오"
  }
  package var heldNotWritableByRoot: String {
    "사용자 네임스페이스 안이나 네트워크 공유처럼 root도 여기서는 이 디렉터리의 이름을 변경할 수 없습니다. "
      + "디렉터리가 속한 호스트나 서버에서 solder를 실행하십시오"
  }
  package var heldOthersFile: String {
    "sticky 비트가 있는 디렉터리에 있는 다른 사용자의 파일입니다. 그 사용자로 또는 `sudo` 명령으로 solder를 "
      + "실행하십시오"
  }
  package var heldMountPoint: String {
    "컨테이너 런타임이 드라이버 라이브러리에 하듯이 이 이름 위에 다른 것이 마운트되어 있어 바꿀 수 없습니다. "
      + "이미지나 호스트에서 복구하고, 파일 대신 디렉터리를 마운트하십시오"
  }
  package var heldNoLinks: String {
    "파일 시스템에 링크를 저장할 수 없습니다. Linux 파일 시스템에서 트리를 복구하고 `solder links save` 및 "
      + "`solder links restore` 명령으로 링크를 옮기거나, `solder fix --script` 명령으로 다른 컴퓨터에서 실행할 "
      + "스크립트를 만드십시오"
  }
  package var heldOnlyHardLinks: String {
    "파일 시스템에 심볼릭 링크를 저장할 수 없습니다(`--hard-links` 옵션을 쓰면 사본을 한 파일의 하드 링크로 "
      + "바꿈)"
  }
  package func linksAreTried(_ directory: String) -> String {
    "\(directory) 위치에 링크를 저장할 수 있는지는 직접 만들어 보아야 알 수 있습니다. 첫 변경 직전에 "
      + "확인합니다."
  }
  package var linksWereRefused: String {
    "파일 시스템이 심볼릭 링크를 거부했습니다. 남은 계획은 다음과 같습니다:"
  }
  package var hardLinksLeave: String {
    "하드 링크로 공간을 되찾고 ldconfig 경고도 사라집니다. 그러나 `libfoo.so` 같은 이름은 여전히 캐시에 들어가지 "
      + "않고, 업데이트는 이름 하나만 교체하며, 트리를 복사하면 다시 사본이 됩니다."
  }
}
