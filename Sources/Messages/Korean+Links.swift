// MARK: What lies in a link's place

extension Korean {
  package func lostLink(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text)이(가) 없습니다".withParticles
  }
  package func lostLinkUnderEmptyFile(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text) 자리에 빈 파일이 있습니다"
  }
  package func lostLinkUnderStub(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text) 자리에 텍스트 파일이 있습니다"
  }
  package func lostLinkUnderCopy(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text) 자리에 사본이 있습니다"
  }
  package func lostLinkUnderFile(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text) 자리에 다른 파일이 있습니다"
  }
  package func lostLinkUnderDirectory(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text) 자리에 디렉터리가 있습니다"
  }
  package func lostLinkUnderLink(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text) 자리에 다른 링크가 있습니다"
  }
  package func lostLinkUnderSpecial(_ name: String, text: String) -> String {
    "링크 \(name) -> \(text) 자리에 장치, FIFO 또는 소켓이 있습니다"
  }
  package var lostLinkHeadline: String { "매니페스트에 있는 링크가 사라짐" }
  package var lostLinkConsequence: String {
    "저장할 당시 이 자리에는 링크가 있었습니다. zip 파일, 클라우드 저장소, 링크를 지원하지 않는 파일 "
      + "시스템은 이런 이름을 없애거나 사본 또는 텍스트 파일로 바꿉니다."
  }
}

// MARK: Why a link stays lost

extension Korean {
  package var lostNoDirectory: String { "링크가 있어야 할 디렉터리가 없습니다" }
  package var lostBelowLink: String { "그곳까지의 경로에 링크가 있습니다" }
  package var lostToOtherLink: String { "둘 중 어느 쪽이 맞는지는 사용자만 알 수 있습니다" }
  package var lostToDirectory: String { "디렉터리는 바꾸지 않습니다" }
  package var lostToCopiedDirectory: String {
    "copied-directory: 링크가 가리키는 디렉터리와 내용이 같습니다. `solder fix` 명령으로 링크가 되지 않으면 "
      + "직접 지운 다음 다시 복원하십시오"
  }
  package var lostToSpecial: String { "이런 파일은 바꾸지 않습니다" }
  package var lostTargetChanged: String {
    "이 파일은 저장 당시 그대로이지만 링크가 가리키는 파일이 바뀌었습니다"
  }
  package var lostToOtherBytes: String { "링크가 가리키는 파일과 내용이 다릅니다" }
  package var lostToOtherAccess: String {
    "내용은 같지만, 링크가 가리키는 파일은 읽을 수 있는 사용자가 더 적거나 쓸 수 있는 사용자가 더 많습니다"
  }
  package var lostToOtherKind: String { "링크가 가리킬 대상의 종류가 저장 당시와 다릅니다" }
  package var lostLeadsNowhere: String { "링크가 가리킬 대상이 없습니다" }
  package var lostWasDead: String { "저장할 당시에도 링크가 가리키는 대상이 없었습니다" }
  package var lostLeadsOutside: String {
    "링크가 디렉터리 밖을 가리킵니다. 복원하려면 --allow-outside 옵션을 쓰십시오"
  }
  package var lostCameToLeadOutside: String {
    "링크가 디렉터리 밖을 가리키게 되는데, 저장할 당시에는 그렇지 않았습니다"
  }
}

// MARK: The manifest

extension Korean {
  package func manifestTooLong(_ file: String, limit: String) -> String {
    "\(file): solder가 읽는 링크 매니페스트의 최대 크기(\(limit))를 넘습니다"
  }
  package func manifestIsNone(_ file: String) -> String {
    "\(file): 링크 매니페스트가 아닙니다"
  }
  package func manifestOfOtherSchema(_ file: String, schema: String) -> String {
    "\(file): solder.links/1 문서가 아니라 \(schema) 스키마의 문서입니다"
  }
  package func manifestFlaw(_ file: String, link: Int, flaw: String) -> String {
    "\(file): 사용할 수 없습니다. \(link)번째 링크: \(flaw)"
  }
  package var flawOfPath: String { "경로가 디렉터리 아래로만 내려가지 않습니다" }
  package var flawOfText: String { "링크가 가질 수 없는 텍스트입니다" }
  package var flawOfBytes: String { "바이트 값이 base64 형식이 아니거나 필요 없는 곳에 있습니다" }
  package var flawOfDestination: String { "링크가 가리키던 대상에 대한 정보가 불완전합니다" }
  package var flawDuplicate: String { "같은 경로가 앞에 이미 있습니다" }
  package var flawBelowLink: String { "경로가 매니페스트의 다른 링크를 지나갑니다" }
  package var hintManifest: String {
    "이런 파일을 만드는 명령: solder links save DIR -o FILE"
  }
}

// MARK: The sum

extension Korean {
  package func linksSaved(_ count: Int, below directory: String) -> String {
    "\(directory) 아래의 링크 \(count)개를 저장했습니다"
  }
  package func linksRight(_ count: Int) -> String {
    "링크 \(count)개는 이미 제자리에 있습니다."
  }
}
